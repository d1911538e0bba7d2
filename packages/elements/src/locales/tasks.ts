import { tasks } from './en/tasks.ts';
import { Namespace } from './namespace.ts';

export const tasksMessages = new Namespace('tasks', tasks, {
  de: () => import('./de/tasks.ts'),
  ar: () => import('./ar/tasks.ts'),
});
