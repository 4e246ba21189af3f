using System.Runtime.InteropServices;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Projections;

/// <summary>Keeps the list of partnerships.</summary>
internal sealed class PartnershipProjection : IProjection
{
    private const string Name = "partnerships";

    public static ReadModel Model { get; } = new(Name, 1);

    public static string Partnerships { get; } = Model.Table(Name);

    ReadModel IProjection.Model => Model;

    public IReadOnlyList<ModelTable> Tables { get; } =
    [
        new(
            Name,
            "partnership",
            """
            partnership TEXT PRIMARY KEY, name TEXT NOT NULL, sort_key TEXT NOT NULL, currency TEXT NOT NULL, network TEXT,
            parties BIGINT NOT NULL, posted BIGINT NOT NULL
            """,
            "sort_key, partnership"),
    ];

    public bool Follows(StreamId stream) => stream.IsOf<PartnershipId>();

    public IProjectionRun Begin(ReadModelWriter writer) => new Run(writer);

    // What is posted is added up here first, so that a thousand postings of one partnership touch its row once.
    private sealed class Run(ReadModelWriter writer) : IProjectionRun
    {
        private readonly Dictionary<string, long> posted = new(StringComparer.Ordinal);

        public Task ApplyAsync(StoredEvent stored, IEvent @event)
        {
            switch (@event)
            {
                case CostPosted { Cost.Amount: var amount }:
                    AddPosted(stored, amount);
                    return Task.CompletedTask;
                case CostReversed { Cost.Amount: var amount }:
                    AddPosted(stored, -amount);
                    return Task.CompletedTask;
                case PartnershipFounded founded:
                    return InsertAsync(stored.Stream.Value, founded);
                case PartyEntered:
                    return CountAsync(stored.Stream.Value, 1);
                case PartyExited:
                    return CountAsync(stored.Stream.Value, -1);
                default:
                    return Task.CompletedTask;
            }
        }

        public async Task WriteAsync()
        {
            foreach (var (partnership, amount) in posted)
            {
                await writer.ExecuteAsync(
                    $"UPDATE {writer.Table(Name)} SET posted = posted + @amount WHERE partnership = @partnership", new { partnership, amount });
            }
        }

        private void AddPosted(StoredEvent stored, long amount) =>
            CollectionsMarshal.GetValueRefOrAddDefault(posted, stored.Stream.Value, out _) += amount;

        private Task InsertAsync(string partnership, PartnershipFounded founded) => writer.ExecuteAsync(
            $"""
            INSERT INTO {writer.Table(Name)} (partnership, name, sort_key, currency, network, parties, posted)
            VALUES (@partnership, @name, @sortKey, @currency, @network, 0, 0)
            """,
            new
            {
                partnership,
                name = founded.Name,
                sortKey = NameOrder.KeyOf(founded.Name),
                currency = founded.Currency.Code,
                network = founded.Network?.Value,
            });

        private Task CountAsync(string partnership, long change) => writer.ExecuteAsync(
            $"UPDATE {writer.Table(Name)} SET parties = parties + @change WHERE partnership = @partnership", new { partnership, change });
    }
}
