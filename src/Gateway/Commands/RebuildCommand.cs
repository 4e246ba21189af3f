using System.CommandLine;
using NetworkHub.Application.Access;
using NetworkHub.Application.Jobs;
using NetworkHub.Application.Projections;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Commands;

/// <summary>Makes read models again.</summary>
internal static class RebuildCommand
{
    private static readonly Argument<string?> Model = new("MODEL")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = $"Only this one: {string.Join(", ", Projector.ModelNames)}.",
    };

    public static Command Create()
    {
        var rebuild = new Command("rebuild", "Make lists, portfolios and ledgers again from the log. The hub may run meanwhile.") { Model };
        rebuild.SetAction(RebuildAsync);
        return rebuild;
    }

    private static async Task<int> RebuildAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var hub = await RunningHub.StartAsync(HubSettings.FromEnvironment(), cancellationToken);
        var order = JobOrder.For(RebuildWork.Name, Caller.Hub.Principal);
        if (arguments.GetValue(Model) is { } model)
        {
            order = order with { Inputs = new Dictionary<string, string>(StringComparer.Ordinal) { [RebuildWork.Model] = model } };
        }

        var id = hub.Services.GetRequiredService<IdGenerator>().Next<JobId>();
        var job = await JobProgressBar.RunAsync(hub.Services.GetRequiredService<IJobs>(), id, order, cancellationToken);
        if (job.Result is not { } result)
        {
            await Console.Error.WriteLineAsync(
                job.Failure is { } failure ? MessageWriter.WithIds(Language.English).Write(failure) : "The work was ended.");
            return 1;
        }

        await Console.Out.WriteLineAsync($"Rebuilt the read models up to position {result.Figures[RebuildWork.Position]}.");
        return 0;
    }
}
