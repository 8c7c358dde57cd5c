// Libraries of Angular are compiled when they are loaded, so the compiler has to be there first.
await import('@angular/compiler');
await import('zone.js');
const { Component, provideZoneChangeDetection } = await import('@angular/core');
const { FormControl, ReactiveFormsModule } = await import('@angular/forms');
const { bootstrapApplication } = await import('@angular/platform-browser');

async function draw(element, say, imports, template, more = {}) {
  element.append(document.createElement('app-root'));
  class Root {}
  Object.assign(Root.prototype, { say, ...more });
  await bootstrapApplication(
    Component({ selector: 'app-root', standalone: true, imports, template })(Root),
    {
      providers: [provideZoneChangeDetection()],
    },
  );
}

export const widgets = {
  'ng-otp-input': async (element, say) => {
    const { NgOtpInputComponent, NgOtpInputModule } = await import('ng-otp-input');
    await draw(
      element,
      say,
      [NgOtpInputComponent ?? NgOtpInputModule],
      '<ng-otp-input [config]="config" (onInputChange)="say($event)"></ng-otp-input>',
      {
        config: { length: 6, allowNumbersOnly: true },
      },
    );
  },
  'reactive form': async (element, say) => {
    const code = new FormControl('');
    code.valueChanges.subscribe(say);
    await draw(
      element,
      say,
      [ReactiveFormsModule],
      '<label>Authentication code <input [formControl]="code" maxlength="6"></label>',
      { code },
    );
  },
  'own boxes': async (element, say) => {
    const boxes = [0, 1, 2, 3, 4, 5].map(() => new FormControl(''));
    for (const box of boxes) box.valueChanges.subscribe(() => say(boxes.map(({ value }) => value)));
    await draw(
      element,
      say,
      [ReactiveFormsModule],
      '@for (box of boxes; track $index) {<input [formControl]="box" maxlength="1" style="width:40px;height:40px">}',
      { boxes },
    );
  },
};
