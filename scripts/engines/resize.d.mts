type Post = (command: 'window/rect', size: { width: number; height: number }) => Promise<unknown>;
type Evaluate = (script: string) => Promise<number[]>;

export function resizer(post: Post, evaluate: Evaluate, patience?: number): (size: { width: number; height: number }) => Promise<void>;
