// Vite applies imported style sheets to the page.
declare module '*.css';
