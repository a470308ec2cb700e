import type { ComplexAttributeConverter } from 'lit';

/**
 * An attribute that is text. Taken away, it means what it means where it was never written: Lit alone would make it
 * `null`, which is none of the values that the property is documented to have.
 */
export const asText = (usual?: string): ComplexAttributeConverter => ({ fromAttribute: (value) => value ?? usual });
