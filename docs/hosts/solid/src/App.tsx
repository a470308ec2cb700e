import { createSignal, For, Show } from 'solid-js';
import consumer from 'journey-diagrams/data/consumer.json';
import provider from 'journey-diagrams/data/provider.json';

export function App() {
  const [isProvider, setIsProvider] = createSignal(false);
  const [open, setOpen] = createSignal<string | null>(null);
  const [isShown, setIsShown] = createSignal(true);
  const model = () => (isProvider() ? provider : consumer);

  return (
    <>
      <p>
        <button onClick={() => setIsProvider(!isProvider())}>The other journey</button>{' '}
        <button onClick={() => setOpen('develop')}>Open Develop</button>{' '}
        <button onClick={() => setIsShown(!isShown())}>Remove it, or bring it back</button>{' '}
        Open: <output>{open()}</output>
      </p>
      <Show when={isShown()}>
        <journey-diagram
          prop:model={model()}
          prop:selected={open() ?? undefined}
          heading-level={1}
          on:journey-after-select={(event) => setOpen(event.detail.id)}
        >
          <ol>
            <For each={model().stages}>{({ title }) => <li>{title}</li>}</For>
          </ol>
        </journey-diagram>
      </Show>
    </>
  );
}
