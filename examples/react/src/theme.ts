import { useLayoutEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

/** The theme of the whole product, Clientele included. */
export function useTheme() {
  const [theme, setTheme] = useState<Theme>('light');
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return { theme, toggle: () => setTheme(theme === 'light' ? 'dark' : 'light') };
}
