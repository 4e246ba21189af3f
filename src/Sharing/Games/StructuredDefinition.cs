using System.Text.Json;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Games;

// A game that its structure gives, of any size:
// airport: { "costs": what a runway for each type costs, "counts": its landings };
// tree:    { "costs": the edge above each node, "parents": the node above, absent at the root };
// linear:  { "costs": the stretch before each user, "order": the users from the source on }.
internal sealed record StructuredDefinition(
    string Structure,
    IReadOnlyDictionary<string, decimal> Costs,
    IReadOnlyDictionary<string, decimal>? Counts,
    IReadOnlyDictionary<string, string>? Parents,
    IReadOnlyList<string>? Order) : GameDefinition
{
    private const int MostPlayers = 10_000;

    private const int MostLandings = 1_000_000_000;

    public override Game Game => Built ?? throw new InvalidOperationException("The definition has faults.");

    private Game? Built { get; init; }

    private string[] Players => [.. Costs.Keys.Order(StringComparer.Ordinal)];

    public static StructuredDefinition? Read(RuleReader reader, string structure)
    {
        if (reader.Has("kind"))
        {
            reader.OneOf("kind", "cost");
        }

        var costs = reader.PartyDecimals("costs");
        var counts = structure == "airport" && reader.Has("counts") ? reader.PartyDecimals("counts") : null;
        var parents = structure == "tree" && reader.Has("parents") ? reader.PartyTexts("parents") : null;
        var order = structure == "linear" ? reader.Strings("order") : null;
        var weights = ReadWeights(reader, [.. costs?.Keys ?? []]);
        if (costs is null || (structure == "linear" && order is null))
        {
            return null;
        }

        var definition = new StructuredDefinition(structure, costs, counts, parents, order) { Weights = weights };
        definition.Check(reader);
        return reader.HasFaults ? null : definition with { Built = definition.Build() };
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("structure", Structure);
        writer.WritePartyDecimals("costs", Costs);
        if (Counts is not null)
        {
            writer.WritePartyDecimals("counts", Counts);
        }

        if (Parents is not null)
        {
            writer.WritePartyTexts("parents", Parents);
        }

        if (Order is not null)
        {
            writer.WriteOrdered("order", Order);
        }
    }

    private void Check(RuleReader reader)
    {
        if (Costs.Count is 0 or > MostPlayers)
        {
            reader.Note("costs", "outOfRange", $"A structured game has from 1 to {MostPlayers} players.");
        }

        foreach (var (player, _) in Costs.Where(cost => cost.Value < 0))
        {
            reader.Note("costs", player, "negativeAmount", "A cost is not negative.");
        }

        foreach (var (player, count) in Counts ?? new Dictionary<string, decimal>(StringComparer.Ordinal))
        {
            CheckPlayer(reader, "counts", player, player);
            if (count < 1 || count > MostLandings || decimal.Truncate(count) != count)
            {
                reader.Note("counts", player, "outOfRange", "A count is a whole number of at least one.");
            }
        }

        CheckShape(reader);
    }

    private void CheckShape(RuleReader reader)
    {
        foreach (var (player, parent) in Parents ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            CheckPlayer(reader, "parents", player, player);
            CheckPlayer(reader, "parents", player, parent);
        }

        if (Order is not null && !Order.Order(StringComparer.Ordinal).SequenceEqual(Players))
        {
            reader.Note("order", "notAllPlayers", "The order lists every player that has a cost, once.");
        }

        if (!reader.HasFaults && Tree.RootFirst(ParentsByIndex()).Length < Costs.Count)
        {
            reader.Note("parents", "cycle", "The parents lead in a circle.");
        }
    }

    private void CheckPlayer(RuleReader reader, string field, string place, string player)
    {
        if (!Costs.ContainsKey(player))
        {
            reader.Note(field, place, "unknownPlayer", $"'{player}' has no cost.");
        }
    }

    private TreeGame Build()
    {
        var players = Players;
        var parents = ParentsByIndex();
        Fraction[] edges =
        [
            .. players.Select((player, i) => (Fraction)(Costs[player] - (Structure == "airport" && parents[i] >= 0 ? Costs[players[parents[i]]] : 0))),
        ];
        return new TreeGame(players, parents, edges, [.. players.Select(player => (int)(Counts?.GetValueOrDefault(player, 1) ?? 1))], InOrder(Weights, players));
    }

    private int[] ParentsByIndex()
    {
        var players = Players;
        var above = Structure == "tree"
            ? Parents ?? new Dictionary<string, string>(StringComparer.Ordinal)
            : Chain(Order ?? [.. players.OrderBy(player => Costs[player])]);
        return [.. players.Select(player => above.TryGetValue(player, out var parent) ? Array.BinarySearch(players, parent, StringComparer.Ordinal) : -1)];
    }

    private static Dictionary<string, string> Chain(IReadOnlyList<string> order) =>
        order.Skip(1).Zip(order).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
}
