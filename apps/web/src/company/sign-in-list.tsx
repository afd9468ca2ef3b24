import { Badge } from "@belay/ui/badge.tsx";
import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient } from "../api.ts";
import { postJson } from "../lib/post-json.ts";
import { useViewer } from "../lib/viewer.ts";
import { sayDevice } from "./device-words.ts";
import type { SignIn } from "./read-sign-ins.ts";
import { readSignIns } from "./read-sign-ins.ts";
import { sayWhen } from "./when-words.ts";

const KEY = ["sign-ins"];
const FAILED = "This could not be done. Try again in a minute.";

/** Every device that is signed in; one or all others are signed out from here. */
export function SignInList() {
  const query = useQuery({ queryKey: KEY, queryFn: readSignIns });
  const end = useMutation({
    mutationFn: async (token: string | null) =>
      token === null
        ? postJson("/api/auth/revoke-other-sessions")
        : postJson("/api/auth/revoke-session", { token }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <FourFaces query={query} subject="your sign-ins">
      {(signIns) => (
        <Stack gap={4}>
          <FormProblem words={end.data?.ok === false || end.isError ? FAILED : null} />
          <ListCard label="Devices">
            {signIns.map((signIn) => (
              <Device
                key={signIn.id}
                signIn={signIn}
                isBusy={end.isPending}
                onEnd={() => end.mutate(signIn.token)}
              />
            ))}
          </ListCard>
          {signIns.length > 1 ? (
            <Row>
              <Button loading={end.isPending} onClick={() => end.mutate(null)}>
                Sign out all other devices
              </Button>
            </Row>
          ) : (
            <Text tone="muted">You are signed in nowhere else.</Text>
          )}
        </Stack>
      )}
    </FourFaces>
  );
}

function Device({ signIn, isBusy, onEnd }: { signIn: SignIn; isBusy: boolean; onEnd: () => void }) {
  const { timeZone } = useViewer();
  const device = sayDevice(signIn.userAgent);
  return (
    <Row justify="between">
      <Stack gap={0}>
        <span>{device}</span>
        <Text tone="muted" size="small">
          Signed in {sayWhen(signIn.createdAt, timeZone)}
          {signIn.ipAddress === null || signIn.ipAddress === "" ? "" : ` from ${signIn.ipAddress}`}
        </Text>
      </Stack>
      {signIn.isThisOne ? (
        <Badge tone="good">This device</Badge>
      ) : (
        <Button loading={isBusy} aria-label={`Sign out ${device}`} onClick={onEnd}>
          Sign out
        </Button>
      )}
    </Row>
  );
}
