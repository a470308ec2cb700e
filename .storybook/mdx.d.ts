/** A docs page: a React component that only Storybook calls. */
declare module '*.mdx' {
  const page: () => unknown;
  export default page;
}
