using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NetworkHub.Application.Access;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Access;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Tests.Hosting;

/// <summary>A whole hub on a free port of the loopback address with its data in a folder of its own; what every test talks to.</summary>
public sealed class RunningHub : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("networkhub-gateway-");
    private readonly Action<WebApplicationBuilder>? configure;
    private WebApplication? app;

    public RunningHub() => Settings = new(folder.FullName, new Uri("http://127.0.0.1:0"), Postgres: null, HubRole.All, ClusterSettings.Default);

    /// <summary>A hub that differs from one in production.</summary>
    /// <param name="configure">By what.</param>
    internal RunningHub(Action<WebApplicationBuilder> configure)
        : this() => this.configure = configure;

    /// <summary>What endpoints it has beside those of production.</summary>
    internal Action<WebApplication>? Map { get; set; }

    /// <summary>Where it keeps its data and listens, and what else an operator sets.</summary>
    internal HubSettings Settings { get; set; }

    public IServiceProvider Services => app!.Services;

    public Uri Address => new(app!.Urls.First());

    public async ValueTask InitializeAsync()
    {
        app = HubServer.Build(Settings, configure);
        Map?.Invoke(app);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>A client without a key.</summary>
    public ApiClient Stranger() => new(Address, null);

    /// <summary>A client with an operator's key.</summary>
    public Task<ApiClient> OperatorAsync() => ClientAsync(new NewKey("test", null, Rights.All, IsOperator: true, null));

    /// <summary>Someone who has signed in by a link.</summary>
    /// <param name="actor">The organisation they act for; null for the operator.</param>
    public async Task<ApiClient> VisitorAsync(string? actor = null)
    {
        var signIns = Services.GetRequiredService<SignIns>();
        var token = actor is null
            ? await signIns.InviteOperatorAsync(CancellationToken.None)
            : await signIns.InviteAsync(new Person(signIns.NextPersonId(), "Bente", EntityIds.Parse<ActorId>(actor), Rights.All, IsOperator: false), CancellationToken.None);
        var visitor = Stranger();
        (await visitor.GetAsync(SignIns.PathOf(token))).Succeeded();
        return visitor;
    }

    /// <summary>A client with a key of an organisation.</summary>
    public Task<ApiClient> OrganisationAsync(string actor, Rights scopes = Rights.All) =>
        ClientAsync(new NewKey("test", EntityIds.Parse<ActorId>(actor), scopes, IsOperator: false, null));

    internal async Task<ApiClient> ClientAsync(NewKey key) =>
        new(Address, (await Services.GetRequiredService<ApiKeys>().CreateAsync(key, CancellationToken.None)).Secret);
}
