import { Button, PasswordInput, TextInput } from "@mantine/core";
export function SignInPage() {
  return (
    <>
      <h1>Sign in</h1>
      <TextInput label="a" />
      <PasswordInput label="b" />
      <Button>Sign in</Button>
    </>
  );
}
