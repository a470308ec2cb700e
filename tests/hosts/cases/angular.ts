// Must not compile: each line that ends in `wrong` has an error, and no other line has.
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';

@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <journey-diagram src="/publish.json" [headingLevel]="3" view="map" class="wide" #diagram />
    <journey-diagram (journey-select)="name($event.detail.id)" /> // wrong: it can be null
    <journey-diagram (journey-select)="name($event.detail.id ?? '')" />
    <journey-diagram (journey-walk)="name($event.detail.hub)" /> // wrong
    <journey-diagram (journey-load)="name($event.detail.model.title)" />
    <button (click)="diagram.select()">Open</button> // wrong
    <button (click)="diagram.select('plan')">Open</button>
  `,
})
export class Wrong {
  name(id: string): string {
    return id;
  }
}
