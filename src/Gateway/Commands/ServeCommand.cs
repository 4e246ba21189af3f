using System.CommandLine;
using NetworkHub.Gateway.Access;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Commands;

/// <summary>Runs the server until it is told to stop.</summary>
internal static class ServeCommand
{
    private static readonly Option<bool> NoDemo = new("--no-demo") { Description = "Leave an empty database empty." };

    public static Command Create()
    {
        var serve = new Command("serve", "Run the hub (this is what happens without a command).") { NoDemo };
        serve.SetAction(ServeAsync);
        return serve;
    }

    /// <summary>Makes the program serve when no command is given.</summary>
    public static void MakeDefault(RootCommand root)
    {
        root.Add(NoDemo);
        root.SetAction(ServeAsync);
    }

    private static async Task<int> ServeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var withDemo = !arguments.GetValue(NoDemo);
        var settings = HubSettings.FromEnvironment();
        await using var app = HubServer.Build(
            settings, withDemo ? builder => builder.Services.AddHostedService<DemoService>() : null);
        await StartAsync(app, settings.Url, cancellationToken);
        var link = await app.Services.GetRequiredService<SignIns>().InviteOperatorAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"NetworkHub is ready. Sign in (once, within {SignIns.LinkLivesMinutes} minutes): {app.Urls.First()}{SignIns.PathOf(link)}");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static async Task StartAsync(WebApplication app, Uri url, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e)
        {
            throw new InvalidSettingException(
                HubSettings.UrlVariable, url.OriginalString, $"an address that can be listened on, or stop what uses it ({e.Message.TrimEnd('.')})");
        }
    }
}
