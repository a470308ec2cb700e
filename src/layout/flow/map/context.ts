import type { Budget } from '../../budget.js';
import type { Sizes } from '../../scene.js';
import type { BoundaryExtent } from '../boundaries/cell-extents.js';
import type { ReservedInterval } from '../boundaries/labels.js';
import type { MapColumns } from './coordinates/columns.js';
import type { MapSpacing } from './measures.js';
import type { Cells } from './placement/cells.js';

/** What is known before lines are routed: all that is decided across the map, and the distances to keep. */
export interface RoutingContext {
  cells: Cells;
  boundaries: readonly BoundaryExtent[];
  columns: MapColumns;
  sizes: Sizes;
  spacing: MapSpacing;
  /** Where boundaries have their labels, if lines keep clear of them from the start. */
  labels: readonly ReservedInterval[];
  budget: Budget;
}
