import type { ComplexAttributeConverter } from 'lit';

/**
 * Converts a text attribute. Without the attribute, the property has its default again: Lit alone would set it to `null`,
 * which is not one of its documented values.
 */
export const asText = (usual?: string): ComplexAttributeConverter => ({ fromAttribute: (value) => value ?? usual });
