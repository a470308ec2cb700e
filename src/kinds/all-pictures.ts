/** Provides the pictures of all kinds in advance, where none is to be fetched: in Node, and in the file that holds all. */
import { detoursFile, ecosystemFile, mapFile, overviewFile, sequenceFile } from './files.js';
import { ecosystemWithDetours } from './pictures/detours.js';
import { ecosystem } from './pictures/ecosystem.js';
import { map, sequence } from './pictures/map-and-sequence.js';
import { overview } from './pictures/overview.js';

ecosystemFile.provide(ecosystem);
detoursFile.provide(ecosystemWithDetours);
overviewFile.provide(overview);
mapFile.provide(map);
sequenceFile.provide(sequence);
