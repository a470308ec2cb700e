import { render } from 'solid-js/web';
import 'journey-diagrams/define';
import { App } from './App';

render(() => <App />, document.getElementById('app')!);
