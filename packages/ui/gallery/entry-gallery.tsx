import { Button } from "../src/button.tsx";
import { EntryFrame } from "../src/entry-frame.tsx";
import { PageHeading } from "../src/page-heading.tsx";
import { PasswordField } from "../src/password-field.tsx";
import { Stack } from "../src/stack.tsx";
import { StepTrail } from "../src/step-trail.tsx";
import { TextField } from "../src/text-field.tsx";

/** A page before sign-in. */
export const EntryGallery = () => (
  <EntryFrame end={<StepTrail steps={["You", "What you want", "When you are free"]} current={0} />}>
    <PageHeading title="Welcome back" sub="Your mentors and mentees are where you left them." />
    <form>
      <Stack>
        <TextField label="E-mail address" type="email" autoComplete="email" />
        <PasswordField label="Password" autoComplete="current-password" />
        <Button variant="primary" type="submit" fullWidth>
          Sign in
        </Button>
      </Stack>
    </form>
  </EntryFrame>
);
