using Microsoft.AspNetCore.Components;
using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Queries;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Access;
using NetworkHub.Gateway.Components.Forms;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Components;

/// <summary>What a page knows of the request it answers, and how it reads from the hub.</summary>
public sealed class PageContext
{
    private readonly INetworkHub hub;
    private readonly TimeProvider time;
    private readonly IdGenerator ids;
    private readonly NavigationManager navigation;
    private readonly Dictionary<ActorId, string> names = [];

    /// <summary>Made once per request.</summary>
    /// <param name="accessor">The request.</param>
    /// <param name="hub">The hub.</param>
    /// <param name="queries">Reads over many entities.</param>
    /// <param name="navigation">Redirects.</param>
    /// <param name="ids">Makes form keys.</param>
    /// <param name="time">The clock.</param>
    public PageContext(IHttpContextAccessor accessor, INetworkHub hub, IHubQueries queries, NavigationManager navigation, IdGenerator ids, TimeProvider time)
    {
        Http = accessor.HttpContext ?? throw new InvalidOperationException("Pages are rendered for requests only.");
        this.hub = hub;
        this.ids = ids;
        this.time = time;
        this.navigation = navigation;
        Queries = queries;
    }

    /// <summary>The request and its response.</summary>
    public HttpContext Http { get; }

    /// <summary>Reads over many entities.</summary>
    public IHubQueries Queries { get; }

    /// <summary>Ends when the visitor has gone.</summary>
    public CancellationToken Gone => Http.RequestAborted;

    /// <summary>Who is signed in; pages that anybody may see do not ask.</summary>
    /// <exception cref="InvalidOperationException">Nobody is.</exception>
    public Caller Caller => Http.FindCaller() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Today in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The path and query of the page.</summary>
    public string Address => Http.Request.Path + Http.Request.QueryString;

    /// <summary>The entity as it is now; null, with the response made a 404, when the caller may not see it or there is none.</summary>
    /// <typeparam name="TState">The state type of the entity's kind.</typeparam>
    /// <param name="id">The entity's id, as in the address.</param>
    public async Task<TState?> FindAsync<TState>(string id)
        where TState : class
    {
        var found = await hub.ReadAsync<TState>(new StreamId(id), Gone);
        if (found is not null && AccessPolicy.MaySee(Caller, id, found.State))
        {
            return found.State;
        }

        NotFound();
        return null;
    }

    /// <summary>Whether the visitor may do it: pages offer nothing that would be refused.</summary>
    /// <param name="id">The entity's id.</param>
    /// <param name="state">Its state.</param>
    /// <param name="command">What would be asked.</param>
    public bool May(string id, object state, ICommand command) => AccessPolicy.Refuse(Caller, id, state, command) is null;

    /// <summary>Makes the response a 404.</summary>
    public void NotFound() => Http.Response.StatusCode = StatusCodes.Status404NotFound;

    /// <summary>Learns names, so that <see cref="NameOf"/> can tell them.</summary>
    /// <param name="ids">Whose.</param>
    public async Task PreloadNamesAsync(IEnumerable<ActorId> ids)
    {
        var unknown = ids.Where(id => id.Value is not null && !names.ContainsKey(id)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            foreach (var (id, name) in await Queries.NamesAsync(unknown, Gone))
            {
                names[id] = name;
            }
        }
    }

    /// <summary>The actor's name; its id while the name has not been learnt.</summary>
    /// <param name="id">Who.</param>
    public string NameOf(ActorId id) => names.GetValueOrDefault(id, id.Value);

    /// <summary>What concerns one party each, in the order of the parties' names, as tables show it.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="party">Whom an item concerns, by id.</param>
    public IEnumerable<T> InNameOrder<T>(IEnumerable<T> items, Func<T, string> party) =>
        items.OrderBy(item => NameOf(new ActorId(party(item))), Language.NameOrder);

    /// <summary>A key that was not used before.</summary>
    public Guid NextKey() => ids.NextUuid();

    /// <summary>The actors that a form offers, as choices by name.</summary>
    public async Task<IReadOnlyList<Option>> ActorChoicesAsync()
    {
        var actors = await AllAsync(page => Queries.ActorsAsync(Caller, new ActorFilter(), page, Gone));
        return [.. actors.Where(actor => actor.LastDay is null || actor.LastDay >= Today).Select(actor => new Option(actor.Id.Value, actor.Profile.Name))];
    }

    /// <summary>The networks that a form offers, as choices by name.</summary>
    public async Task<IReadOnlyList<Option>> NetworkChoicesAsync()
    {
        var networks = await AllAsync(page => Queries.NetworksAsync(Caller, page, Gone));
        return [.. networks.Select(network => new Option(network.Id.Value, network.Name))];
    }

    /// <summary>Those of the choices that the visitor may make secretariat: everybody for the operator, else the visitor's own organisation.</summary>
    /// <param name="actors">The choices.</param>
    public IReadOnlyList<Option> Secretariats(IReadOnlyList<Option> actors) =>
        Caller.IsOperator ? actors : [.. actors.Where(actor => actor.Value == Caller.Organisation?.Value)];

    /// <summary>Sends the visitor to another page of the hub.</summary>
    /// <param name="address">Path and query.</param>
    public void GoTo(string address) => navigation.NavigateTo(address);

    private static async Task<IReadOnlyList<T>> AllAsync<T>(Func<PageRequest, Task<Page<T>>> read)
    {
        var all = new List<T>();
        for (PageRequest? next = new(500); next is not null;)
        {
            var page = await read(next);
            all.AddRange(page.Items);
            next = page.Next is null ? null : next with { Cursor = page.Next };
        }

        return all;
    }
}
