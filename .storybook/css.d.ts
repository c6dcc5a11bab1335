// Vite turns these imports into style sheets.
declare module '*.css';
