// What somebody does with a clock, one deed after the other; and what is asked at a time of this place.
const assets = process.argv[2]; // as twin.mjs has it
const { questionsDue } = await import(`${assets}/js/session/questions_due.js`);
const { goTo, look, pause, resume, spent, start } = await import(`${assets}/js/session/clock.js`);

export function live(seconds, deeds, waits) {
  const lengths = seconds.map((each) => each * 1000);
  let now = 1_000_000_000_000;
  let clock = start(now);
  let away = 0;
  const passed = [];
  for (const [deed, number] of deeds) {
    if (deed === "look") {
      now += number * 1000;
      const seen = look(clock, lengths, now, (index) => waits.includes(index));
      clock = seen.clock;
      away ||= seen.away / 1000;
      passed.push(...seen.passed);
    } else if (deed === "go") clock = goTo(clock, number, now);
    else clock = deed === "pause" ? pause(clock) : resume(clock, now);
  }
  return { at: [clock.index, spent(clock) / 1000], passed, paused: clock.paused, away: clock.paused ? away : 0 };
}

export const asked = (session, now) => questionsDue(session, new Date(now).getTime());
