import { expect } from '@open-wc/testing';
import { toolbarButtons } from './toolbar-buttons.js';

describe('toolbarButtons', () => {
  it('includes moderation buttons for instructors only', () => {
    const student = toolbarButtons('student', { bar: false, leave: false });
    const instructor = toolbarButtons('instructor', { bar: false, leave: false });
    for (const id of ['mute-everyone', 'recording', 'participants-pane']) {
      expect(student).to.not.include(id);
      expect(instructor).to.include(id);
    }
  });

  it('omits hangup if the page shows its own Leave button', () => {
    expect(toolbarButtons('student', { bar: false, leave: false })).to.include('hangup');
    expect(toolbarButtons('student', { bar: false, leave: true })).to.not.include('hangup');
    expect(toolbarButtons('full', { bar: true, leave: false })).to.not.include('hangup');
  });

  it("accepts ids of the page, without those of the library's bar", () => {
    expect(toolbarButtons('microphone  tileview chat', { bar: false, leave: false })).to.deep.equal([
      'microphone',
      'tileview',
      'chat',
    ]);
    expect(toolbarButtons('microphone tileview chat', { bar: true, leave: false })).to.deep.equal([
      'tileview',
    ]);
  });
});
