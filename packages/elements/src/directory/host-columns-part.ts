// What fills the columns that a host has added.
import { hostCellStyles } from './host-cells.css.ts';

export const styles = [hostCellStyles];

export { HostColumnCells } from './host-column-cells.ts';
