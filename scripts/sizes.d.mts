/** Types for the tests. */
export declare const FILES: readonly { file: string; when: string; most: number }[];
export declare function bytesOf(file: string): { raw: number; gzip: number; brotli: number };
