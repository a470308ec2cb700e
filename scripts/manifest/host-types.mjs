/**
 * A plugin of the custom elements manifest: writes, beside it, the types of `<journey-diagram>` in the templates of frameworks.
 * Names and comments come from the manifest, all types from the class and from the map of its events, so none is written twice.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const comment = (text, indent) => `${indent}/** ${text.replace(/\n/g, `\n${indent} * `)} */\n`;

/** One optional line for each: `undefined` is what hosts write for "not set", also under `exactOptionalPropertyTypes`. */
const lines = (list, nameOf, typeOf, indent = '  ') =>
  list.map((one) => `${comment(one.description, indent)}${indent}'${nameOf(one)}'?: ${typeOf(one)} | undefined;`).join('\n');

const listener = ({ name }) => `((event: JourneyEventMap['${name}']) => void)`;

const header = '// Made from the custom elements manifest.\n';

const camelCase = (text) => text.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The tag of a declaration, and its names by what hosts do with them. */
function contractOf({ tagName, name, members, attributes, events }) {
  const properties = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const propertyType = (property) => `${name}['${property.name}']`;
  const attributeType = ({ fieldName, type }) => `${name}['${fieldName}']${type.text === 'number' ? ' | `${number}`' : ''}`;
  return {
    tagName,
    name,
    events,
    properties,
    /** The attributes that are not named as their property. */
    renamed: attributes.filter((attribute) => attribute.name !== attribute.fieldName),
    attributes,
    propertyType,
    /** What an attribute can be in a template: a number also as text. */
    attributeType,
    /** For frameworks that do not tell a property from its attribute. */
    propertyOrAttributeType: (property) => (property.attribute ? attributeType({ ...property, fieldName: property.name }) : propertyType(property)),
  };
}

const WRITERS = {
  element: ({ name, properties, renamed, propertyType, attributeType }) => `${header}import type { ${name} } from 'journey-diagrams';

/** What a template can set, by property or attribute. */
export interface ${name}Props {
${lines(properties, (property) => property.name, propertyType)}
${lines(renamed, (attribute) => attribute.name, attributeType)}
}
`,

  react: ({ tagName, name, events }) => `${header}import type { ClassAttributes, HTMLAttributes } from 'react';
import type { ${name}, JourneyEventMap } from 'journey-diagrams';
import type { ${name}Props as Props } from './element.js';

/** The props of \`<${tagName}>\` in React 19. */
export interface ${name}Props extends Props, HTMLAttributes<${name}>, ClassAttributes<${name}> {
  class?: string | undefined;
${lines(events, (event) => `on${event.name}`, listener)}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '${tagName}': ${name}Props;
    }
  }
}
`,

  // Vue's tools write the names of attributes and events in camel case, whatever the template has.
  // Its checker instantiates types too deeply if they come through `Omit`, so all of them are written out.
  vue: ({ tagName, name, events, properties, propertyOrAttributeType }) => `${header}import type { ComponentCustomProps, HTMLAttributes, VNodeProps } from 'vue';
import type { ${name}, JourneyEventMap } from 'journey-diagrams';

/** The props of \`<${tagName}>\` in templates of Vue. */
export interface ${name}Props extends HTMLAttributes, VNodeProps, ComponentCustomProps {
${lines(properties, (property) => property.name, propertyOrAttributeType)}
${lines(events, (event) => camelCase(`on-${event.name}`), listener)}
}

/** \`<${tagName}>\` as Vue's tools see a component. */
export type ${name}Component = new () => ${name} & { $props: ${name}Props };

declare module 'vue' {
  interface GlobalComponents {
    '${tagName}': ${name}Component;
  }
}
`,

  svelte: ({ tagName, name, events }) => `${header}import type { HTMLAttributes } from 'svelte/elements';
import type { ${name}, JourneyEventMap } from 'journey-diagrams';
import type { ${name}Props as Props } from './element.js';

/** The attributes of \`<${tagName}>\` in Svelte 5. */
export interface ${name}Attributes extends Props, Omit<HTMLAttributes<${name}>, keyof Props> {
${lines(events, (event) => `on${event.name}`, listener)}
}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    '${tagName}': ${name}Attributes;
  }
}
`,

  solid: ({ tagName, name, properties, events, propertyType, attributes, attributeType }) => `${header}import type { JSX } from 'solid-js';
import type { ${name}, JourneyEventMap } from 'journey-diagrams';
import type { ${name}Props as Props } from './element.js';

/** The attributes of \`<${tagName}>\` in Solid. */
export interface ${name}Attributes extends Props, Omit<JSX.HTMLAttributes<${name}>, keyof Props> {
${lines(properties, (property) => `prop:${property.name}`, propertyType)}
${lines(attributes, (attribute) => `attr:${attribute.name}`, attributeType)}
${lines(events, (event) => `on:${event.name}`, listener)}
}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      '${tagName}': ${name}Attributes;
    }
  }
}
`,
};

export function hostTypes({ outdir }) {
  return {
    name: 'host-types',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName);
      const folder = join(outdir, 'hosts');
      mkdirSync(folder, { recursive: true });
      for (const [host, write] of Object.entries(WRITERS)) writeFileSync(join(folder, `${host}.d.ts`), write(contractOf(element)));
    },
  };
}
