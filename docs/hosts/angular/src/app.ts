import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import consumer from 'journey-diagrams/data/consumer.json';
import provider from 'journey-diagrams/data/provider.json';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <p>
      <button (click)="isProvider.set(!isProvider())">The other journey</button>
      <button (click)="open.set('develop')">Open Develop</button>
      <button (click)="isShown.set(!isShown())">Remove it, or bring it back</button>
      Open: <output>{{ open() }}</output>
    </p>
    @if (isShown()) {
      <journey-diagram
        [model]="model()"
        [selected]="open() ?? undefined"
        heading-level="1"
        (journey-after-select)="open.set($event.detail.id)"
      >
        <ol>
          @for (stage of model().stages; track stage.id) {
            <li>{{ stage.title }}</li>
          }
        </ol>
      </journey-diagram>
    }
  `,
})
export class App {
  protected readonly isProvider = signal(false);
  protected readonly open = signal<string | null>(null);
  protected readonly isShown = signal(true);
  protected readonly model = computed(() => (this.isProvider() ? provider : consumer));
}
