// Asking for help with a conflict, as a person does it: the path from its first screen to the receipt.
import type { Locator } from 'playwright-core';
import type { Opened } from './frame.ts';

export const heading = ({ tab }: Opened, name: string | RegExp): Locator =>
  tab.getByRole('heading', { name, level: 1 });

/** Presses a button of the app by its name and waits for the screen with this title. */
export const goOn = async (opened: Opened, button: string, title: string): Promise<void> => {
  await opened.tab.getByRole('button', { name: button, exact: true }).click();
  await heading(opened, title).waitFor();
};

/** Goes to a step of the path by the list of steps. */
export const toStep = async (opened: Opened, step: string, title: string): Promise<void> => {
  await opened.tab.getByRole('navigation', { name: 'Steps of the path' }).getByRole('button', { name: step }).click();
  await heading(opened, title).waitFor();
};

export const begin = async (opened: Opened): Promise<void> => {
  await heading(opened, 'Before you start').waitFor();
  await goOn(opened, 'Begin', 'Safety and fit');
};

/** Answers the seven questions with no, but for those named. */
export const answerSafety = async ({ tab }: Opened, yes: string[] = []): Promise<void> => {
  for (const question of await tab.getByRole('radiogroup').all()) {
    await question.getByRole('radio', { name: 'No' }).click();
  }
  for (const name of yes) await tab.getByRole('radiogroup', { name }).getByRole('radio', { name: 'Yes' }).click();
};

export const answer = ({ tab }: Opened, question: string): Locator => tab.getByRole('textbox', { name: question });

/** The four answers that the path asks for; `mark` goes into each, so that a test finds its words again. */
export const tellWhatHappened = async (opened: Opened, mark: string): Promise<void> => {
  await answer(opened, 'What did you see or hear?').fill(`The handover list was empty on Monday. ${mark}`);
  await answer(opened, 'What did it do?').fill(`I had three calls that I could not answer. ${mark}`);
  await answer(opened, 'What do you need?').fill(`To know in the evening what is open. ${mark}`);
  await answer(opened, 'What do you ask for?').fill(`Please write the list before you leave. ${mark}`);
};

/** Answers how soon help is needed: very soon. */
export const tellHowSoon = async ({ tab }: Opened): Promise<void> => {
  for (const [question, choice] of Object.entries({
    'How often does it happen?': 'Every day',
    'How long has it been going on?': 'Months',
    'How grave was the worst moment?': 'Very grave',
    'How much does it weigh on your work?': 'Very much',
    'How much does it weigh on you?': 'Very much',
  })) {
    const group = tab.getByRole('radiogroup', { name: question });
    await group.getByRole('radio', { name: choice, exact: true }).click();
  }
  await tab.getByText('What we read from it').waitFor();
};

/** Picks people in Teams' own window. */
export const pickPeople = async ({ tab, page }: Opened, names: string[]): Promise<void> => {
  await tab.getByRole('button', { name: 'Pick people' }).click();
  const picker = page.getByRole('dialog', { name: 'Who is it about?' });
  for (const name of names) {
    await picker.getByRole('searchbox', { name: 'Search people' }).fill(name);
    await picker.getByRole('checkbox', { name }).check();
  }
  await picker.getByRole('button', { name: 'Select' }).click();
};

export const mediatorCard = ({ tab }: Opened, name: string): Locator => tab.getByRole('article', { name });

export const chooseMediator = async (opened: Opened, name: string): Promise<void> => {
  await mediatorCard(opened, name)
    .getByRole('button', { name: `Choose ${name}` })
    .click();
};

/** Gives the go-ahead and submits; gives the receipt number. */
export const submitReviewed = async (opened: Opened): Promise<string> => {
  await opened.tab
    .getByRole('checkbox', { name: 'I give the mediator the go-ahead to read this and to help.' })
    .check();
  await goOn(opened, 'Submit the request', 'Your request');
  const receipt = await opened.tab.getByText(/^Receipt \S+$/).textContent();
  return receipt?.replace('Receipt ', '') ?? '';
};

/** From the first screen to the receipt with only what is needed; `look` is called at every screen. */
export const askForHelp = async (
  opened: Opened,
  { about, mediator, mark, look }: { about: string[]; mediator: string; mark: string; look: () => Promise<void> },
): Promise<string> => {
  await heading(opened, 'Before you start').waitFor();
  await look();
  await begin(opened);
  await answerSafety(opened);
  await look();
  await goOn(opened, 'Continue', 'Talk to each other first');
  await tellWhatHappened(opened, mark);
  await look();
  await goOn(opened, 'Save and continue', "Your team's guidelines");
  await look();
  await goOn(opened, 'Save and continue', 'A neutral mediator');
  await pickPeople(opened, about);
  await answer(opened, 'What do you hope for?').fill(`That we hand over without a gap. ${mark}`);
  await chooseMediator(opened, mediator);
  await look();
  await goOn(opened, 'Save and continue', 'Review');
  await look();
  const receipt = await submitReviewed(opened);
  await look();
  return receipt;
};
