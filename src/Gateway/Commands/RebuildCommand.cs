using System.CommandLine;
using NetworkHub.Application.Access;
using NetworkHub.Application.Jobs;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Gateway.Ui.Localisation;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Commands;

/// <summary>Makes the read models again.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var rebuild = new Command("rebuild", "Make lists, portfolios and ledgers again from the log. The hub may run meanwhile.");
        rebuild.SetAction(RebuildAsync);
        return rebuild;
    }

    private static async Task<int> RebuildAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var hub = await RunningHub.StartAsync(HubSettings.FromEnvironment(), cancellationToken);
        var id = hub.Services.GetRequiredService<IdGenerator>().Next<JobId>();
        var job = await JobProgressBar.RunAsync(hub.Services.GetRequiredService<IJobs>(), id, JobOrder.For(RebuildWork.Name, Caller.Hub.Principal), cancellationToken);
        if (job.Result is not { } result)
        {
            await Console.Error.WriteLineAsync(job.Failure is { } failure ? MessageWriter.WithIds(Language.English).Write(failure) : "The work was ended.");
            return 1;
        }

        await Console.Out.WriteLineAsync($"Rebuilt the read models up to position {result.Figures[RebuildWork.Position]}.");
        return 0;
    }
}
