import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './App';

/** The page as HTML: what is between the tags of the diagram is there before the script. */
export const render = (): string => renderToString(<StrictMode><App /></StrictMode>);
