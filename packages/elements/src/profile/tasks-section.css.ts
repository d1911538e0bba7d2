import { css } from 'lit';

export const tasksStyles = css`
  .tasks {
    container-type: inline-size;
    display: grid;
    gap: 12px;
    padding-block: 16px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .appointment {
    margin-inline-start: auto;
  }
  .line {
    display: flex;
    align-items: start;
    gap: 8px;
  }
  .line-field {
    display: grid;
    flex: 1;
    gap: 4px;
    min-inline-size: 0;
  }
  .more {
    justify-self: center;
  }
`;
