import { useState, useSyncExternalStore } from 'react';
import consumer from 'journey-diagrams/data/consumer.json';
import provider from 'journey-diagrams/data/provider.json';

/** False on the server and while its page is hydrated, then true. */
const useIsClient = () => useSyncExternalStore(() => () => {}, () => true, () => false);

export function App() {
  // React 19 sets no property and adds no listener of a custom element when it hydrates a server's
  // page (react#35446). With another key, the element is made anew in the browser. Without a server,
  // no key is needed.
  const isClient = useIsClient();
  const [isProvider, setIsProvider] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const [isShown, setIsShown] = useState(true);
  const model = isProvider ? provider : consumer;

  return (
    <>
      <p>
        <button onClick={() => setIsProvider(!isProvider)}>The other journey</button>{' '}
        <button onClick={() => setOpen('develop')}>Open Develop</button>{' '}
        <button onClick={() => setIsShown(!isShown)}>Remove it, or bring it back</button>{' '}
        Open: <output>{open}</output>
      </p>
      {isShown && (
        <journey-diagram
          key={isClient ? 'client' : 'server'}
          model={model}
          selected={open ?? undefined}
          heading-level={1}
          onjourney-after-select={(event) => setOpen(event.detail.id)}
        >
          <ol>
            {model.stages.map(({ id, title }) => <li key={id}>{title}</li>)}
          </ol>
        </journey-diagram>
      )}
    </>
  );
}
