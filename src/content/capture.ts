(globalThis as unknown as { latchkey: object }).latchkey = { hi: () => 1 };
