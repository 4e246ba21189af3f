using System.Globalization;
using System.Text;
using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Hub.Host;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Import.Tests;

/// <summary>A hub on SQLite with a partnership of Herning and Varde that shares equally in 2026; gone afterwards.</summary>
internal sealed class ImportHub : IAsyncDisposable
{
    public const string Header = "Dato;Beløb;Kategori;Betaler;Tekst;Bilag;Valuta";

    public static readonly ActorId Herning = Id<ActorId>(1);
    public static readonly ActorId Varde = Id<ActorId>(2);
    public static readonly PartnershipId Partnership = Id<PartnershipId>(1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("networkhub-import-");

    private ImportHub()
    {
        Store = SqliteEventStore.Open(folder.FullName);
        Hub = new LocalHub(Store);
    }

    public SqliteEventStore Store { get; }

    public LocalHub Hub { get; }

    /// <summary>All that is wrong with a line, as places, codes and arguments: <c>/category text-length(60)</c>.</summary>
    public static string Said(BadLine bad) => string.Join(' ', bad.Errors.Select(error =>
        $"{error.Pointer} {error.Message.Code}({string.Join(", ", error.Message.Arguments.Select(argument => Said(argument.Value)))})".TrimStart()));

    public static async Task<ImportHub> StartAsync()
    {
        var import = new ImportHub();
        await import.DoAsync(Herning.Value, new RegisterActor(new ActorProfile(ActorKind.Municipality, "Herning Kommune", "29189919", "5798009811578"), null, []));
        await import.DoAsync(Varde.Value, new RegisterActor(new ActorProfile(ActorKind.Municipality, "Varde Kommune", "29189811"), null, []));
        await import.CreateAsync(Partnership, "Boller");
        return import;
    }

    public async Task CreateAsync(PartnershipId id, string name)
    {
        var from = new DateOnly(2026, 1, 1);
        await DoAsync(id.Value, new CreatePartnership(name, "", Currency.Dkk, Herning, null, [new PartyEntry(Herning, from), new PartyEntry(Varde, from)]));
        await DoAsync(id.Value, new AdoptAgreement(new AgreementTerms(new EqualRule(), from, from.AddYears(1).AddDays(-1)), []));
    }

    public async Task DoAsync(string stream, ICommand command) =>
        (await Hub.ExecuteAsync(new CommandRequest(new StreamId(stream), command, Caller.Hub), CancellationToken.None)).ShouldBeOfType<CommandOutcome.Accepted>();

    public Task<ImportReport> ImportAsync(params string[] lines) => ImportAsync(Bytes(lines));

    public Task<ImportReport> ImportAsync(byte[] file, bool skipBad = false, FileEncoding encoding = FileEncoding.Detect, HeaderMap? headers = null) =>
        new CostImport(Hub, Store).RunAsync(
            Partnership, file, new ImportOptions(headers ?? HeaderMap.Default, encoding, skipBad), null, CancellationToken.None);

    public static byte[] Bytes(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", [Header, .. lines]));

    public async Task<IReadOnlyList<Cost>> PostedAsync()
    {
        var posted = new List<Cost>();
        await foreach (var stored in Store.ReadStreamAsync(new StreamId(Partnership.Value), 1, CancellationToken.None))
        {
            if (Application.Events.EventCodec.Decode(stored) is CostPosted @event)
            {
                posted.Add(@event.Cost);
            }
        }

        return posted;
    }

    public static TId Id<TId>(int number)
        where TId : struct, IEntityId<TId> =>
        EntityIds.From<TId>(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static string Said(ArgumentValue value) => value switch
    {
        TextArgument text => text.Value,
        NumberArgument number => number.Value.ToString(CultureInfo.InvariantCulture),
        DateArgument date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ListArgument list => string.Join('/', list.Values.Select(Said)),
        _ => "-",
    };
}
