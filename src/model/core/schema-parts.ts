import type * as v from 'valibot';

export type AnySchema = v.GenericSchema & SchemaParts;

/** The parts of a valibot schema that are read here. */
interface SchemaParts {
  wrapped?: v.GenericSchema;
  item?: v.GenericSchema;
  entries?: Record<string, v.GenericSchema>;
  options?: readonly string[];
  /** The schema itself, then the actions that validate a value of its type. */
  pipe?: readonly ValidationAction[];
}

export interface ValidationAction {
  /** The code of the problem. */
  message: string;
  requirement?: unknown;
  '~run'?(dataset: { typed: true; value: unknown }, config: object): { issues?: unknown };
}
