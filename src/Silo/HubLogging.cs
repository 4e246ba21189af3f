namespace NetworkHub.Silo;

/// <summary>What every process of the hub writes to its log: warnings and errors, as lines of JSON where no person reads along.</summary>
public static class HubLogging
{
    /// <summary>Sets the log up.</summary>
    /// <param name="logging">The process's log.</param>
    public static ILoggingBuilder AddHubLogging(this ILoggingBuilder logging)
    {
        // The watchdog warns at every start that it has not run for as long as the machine has been on.
        logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        return Console.IsOutputRedirected ? logging.AddJsonConsole() : logging.AddSimpleConsole(console => console.SingleLine = true);
    }
}
