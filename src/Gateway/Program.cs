using NetworkHub.Gateway.Commands;

return await CommandLine.RunAsync(args);
