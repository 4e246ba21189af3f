using System.CommandLine;
using NetworkHub.Application.Access;
using NetworkHub.Application.LogCopies;
using NetworkHub.Application.Store;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Commands;

/// <summary>Moves everything from one store to the other.</summary>
internal static class MoveCommand
{
    private const string Where = "'sqlite' for the data folder, or the address of a PostgreSQL database.";

    private static readonly Option<string> From = new("--from") { Description = Where, Required = true };
    private static readonly Option<string> To = new("--to") { Description = Where, Required = true };

    public static Command Create()
    {
        var move = new Command("move", "Move log and keys to another store. Stop the hub first; start again what was interrupted.") { From, To };
        move.SetAction(MoveAsync);
        return move;
    }

    private static async Task<int> MoveAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var source = HubServices.Open(SettingsOf(arguments.GetValue(From)!));
        await using var target = HubServices.Open(SettingsOf(arguments.GetValue(To)!));
        var progress = new Progress<long>(position => Console.Error.WriteLine($"Moved up to position {position}."));
        await new LogCopy(source.GetRequiredService<ILogTables>(), target.GetRequiredService<ILogTables>()).RunAsync(progress, cancellationToken);
        await MoveKeysAsync(source.GetRequiredService<IAccountStore>(), target.GetRequiredService<IAccountStore>(), cancellationToken);
        if (!await LogCopy.AreEqualAsync(source.GetRequiredService<IEventStore>(), target.GetRequiredService<IEventStore>(), cancellationToken))
        {
            await Console.Error.WriteLineAsync("The logs are not equal: something writes to one of them. Stop it, and move again.");
            return 1;
        }

        await Console.Out.WriteLineAsync("Moved: both logs have the same streams at the same heads. People sign in again, by a new link.");
        return 0;
    }

    private static async Task MoveKeysAsync(IAccountStore source, IAccountStore target, CancellationToken cancellationToken)
    {
        foreach (var key in await source.KeysAsync(null, cancellationToken))
        {
            await target.AddKeyAsync(key, cancellationToken);
            if (key.RevokedAt is { } at)
            {
                await target.RevokeKeyAsync(key.Id, at, cancellationToken);
            }
        }
    }

    private static HubSettings SettingsOf(string text) =>
        HubSettings.FromEnvironment() with { Postgres = text == "sqlite" ? null : PostgresSetting.Read("postgres", text) };
}
