/** The few names of the service worker's world that TypeScript's DOM library does not know. */
export interface ExtendableEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchEvent extends ExtendableEvent {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

export interface MessageFromPage extends ExtendableEvent {
  data: unknown;
  ports: readonly MessagePort[];
}

export interface WorkerScope {
  addEventListener: {
    (name: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
    (name: 'fetch', listener: (event: FetchEvent) => void): void;
    (name: 'message', listener: (event: MessageFromPage) => void): void;
  };
  skipWaiting: () => Promise<void>;
}
