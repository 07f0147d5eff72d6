import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { start } from './app/start.ts';
import { newQueryClient } from './client/queries.ts';

const client = newQueryClient();
const starting = start(client);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App client={client} starting={starting} />
    </StrictMode>,
  );
}
