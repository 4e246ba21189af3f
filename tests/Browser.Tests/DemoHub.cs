using NetworkHub.HubProcess;

namespace NetworkHub.Browser.Tests;

/// <summary>The real program in a process of its own, with the demo in a data folder that is removed afterwards.</summary>
public sealed class DemoHub : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("networkhub-browser-").FullName;
    private GatewayProcess? hub;

    /// <summary>The link that signs the operator in once.</summary>
    public Uri SignInLink { get; private set; } = new("http://127.0.0.1");

    /// <summary>Where the pages are.</summary>
    public string Address => SignInLink.GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync()
    {
        hub = await GatewayProcess.StartWithDemoAsync(folder);
        SignInLink = await hub.SignInLinkAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (hub is not null)
        {
            await hub.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}
