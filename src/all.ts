/**
 * The whole library in advance: everything that `journey-diagrams/define` loads when it is first needed. With this module,
 * any diagram is drawn in the same turn as it gets its model, and nothing is fetched later.
 */
import * as walk from './controllers/walk.js';
import { paperFile, walkFile, wordsFile } from './elements/on-demand.js';
import * as paper from './elements/paper.js';
import './flow.js';
import './i18n/ar.js';
import './i18n/cy.js';
import './i18n/de.js';
import './kinds/all-pictures.js';
import * as words from './model/core/describe-problems.js';

export * from './define.js';

paperFile.provide(paper);
walkFile.provide(walk);
wordsFile.provide(words);
