import { bootstrapApplication } from '@angular/platform-browser';
import 'journey-diagrams/define';
import { App } from './app';

bootstrapApplication(App).catch((error: unknown) => console.error(error));
