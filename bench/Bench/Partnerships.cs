using System.Security.Cryptography;
using System.Text;
using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Bench;

/// <summary>The partnerships that every measurement posts to: seven parties, half shared equally and half by population.</summary>
internal static class Partnerships
{
    public const int Parties = 7;

    private static readonly DateOnly Begin = new(2026, 1, 1);

    public static async Task<Workplace> CreateAsync(INetworkHub hub, string name)
    {
        var parties = Enumerable.Range(0, Parties).Select(_ => EntityIds.From<ActorId>(Guid.CreateVersion7())).ToList();
        var workplace = new Workplace(EntityIds.From<PartnershipId>(Guid.CreateVersion7()), parties);
        await DoAsync(hub, workplace, new CreatePartnership(
            name, "", Currency.Dkk, parties[0], null, [.. parties.Select(party => new PartyEntry(party, Begin))]));
        var halfByPopulation = new MixRule(
        [
            new MixPart(1, new EqualRule()),
            new MixPart(1, new ProportionalRule("population")),
        ]);
        await DoAsync(hub, workplace, new AdoptAgreement(
            new AgreementTerms(halfByPopulation, Begin),
            [.. parties.Select((party, i) => new PartyKeyFigures(party, [new KeyFigure("population", Begin, 20_000 + (7_919 * i))]))]));
        return workplace;
    }

    /// <summary>One posting with an idempotency key, as a partner system sends it.</summary>
    public static Task<CommandOutcome> PostAsync(INetworkHub hub, Workplace at, long number) => hub.ExecuteAsync(
        new CommandRequest(
            new StreamId(at.Id.Value),
            new PostCost(
                new Cost(at.Parties[(int)(number % Parties)], 100 + (number * 37 % 100_000), Begin.AddDays((int)(number % 365)), "staff", CostKind.Cash, "Hours in the pilot", $"B-{number}"),
                Currency.Dkk),
            Caller.Hub,
            new RequestKey($"{at.Id}-{number}", SHA256.HashData(Encoding.UTF8.GetBytes($"{number}")))),
        CancellationToken.None);

    private static async Task DoAsync(INetworkHub hub, Workplace at, ICommand command)
    {
        var outcome = await hub.ExecuteAsync(new CommandRequest(new StreamId(at.Id.Value), command, Caller.Hub), CancellationToken.None);
        if (outcome is not CommandOutcome.Accepted)
        {
            throw new InvalidOperationException($"The bench could not prepare its partnership: {outcome}");
        }
    }
}

/// <summary>A partnership to post to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Parties">Its parties.</param>
internal sealed record Workplace(PartnershipId Id, IReadOnlyList<ActorId> Parties);
