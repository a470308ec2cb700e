/** A docs page: a React component, which only Storybook calls. */
declare module '*.mdx' {
  const page: () => unknown;
  export default page;
}
