// Must not compile: each line that ends in `wrong` has an error, and no other line has.
const name = (id: string): string => id;

export const wrong = [
  <journey-diagram src="/publish.json" headingLevel={3} view="map" className="wide" class="wide" key="a" ref={(element) => { element?.start(); }} />,
  <journey-diagram baseUrl="/a/" base-url="/a/" heading-level="3" selected={undefined} aria-busy="true" />,
  <journey-diagram headingLevel="three" />, // wrong
  <journey-diagram panel="left" />, // wrong
  <journey-diagram problems={[]} />, // wrong
  <journey-diagram ready={true} />, // wrong
  <journey-diagram model={{ kind: 'journey' }} />, // wrong
  <journey-diagram veiw="map" />, // wrong
  // TypeScript does not check unknown names with a hyphen in JSX.
  <journey-diagram heading-levl={3} onjourney-close={() => {}} />,
  <journey-diagram onjourney-select={(event) => name(event.detail.id)} />, // wrong: it can be null
  <journey-diagram onjourney-select={(event) => name(event.detail.id ?? '')} />,
  <journey-diagram onjourney-walk={(event) => name(event.detail.hub)} />, // wrong
  <journey-diagram onjourney-load={(event) => name(event.detail.model.title)} />,
  <journey-diagrams />, // wrong
];
