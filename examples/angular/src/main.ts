import 'live-session-elements/define';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Course } from './course';

await bootstrapApplication(Course, { providers: [provideZonelessChangeDetection()] });
