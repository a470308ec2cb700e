/**
 * Loads what flows need in advance: with this module, the first flow of a page appears in the same turn, and not only when
 * its files have been loaded.
 */
import { pictureFile } from './elements/on-demand.js';
import * as picture from './elements/picture.js';
import { mapFile, sequenceFile } from './kinds/files.js';
import { flowKind } from './kinds/flow.js';
import { map, sequence } from './kinds/pictures/map-and-sequence.js';
import { registerKind } from './kinds/registry.js';

registerKind(flowKind);
pictureFile.provide(picture);
mapFile.provide(map);
sequenceFile.provide(sequence);
