using System.Text.Json;

namespace NetworkHub.Sharing.Evaluating;

/// <summary>A stateless evaluation as it comes over the wire: nothing is checked yet, so that every fault can be told at once.</summary>
/// <param name="Currency">The code of the amounts' currency.</param>
/// <param name="Parties">The parties, all active.</param>
/// <param name="Rule">The rule's object.</param>
/// <param name="Amounts">The amounts to post, in order.</param>
public sealed record EvaluationRequest(
    string? Currency,
    IReadOnlyList<EvaluationParty>? Parties,
    JsonElement Rule,
    IReadOnlyList<EvaluationAmount>? Amounts);

/// <summary>A party and its figures.</summary>
/// <param name="Id">The party's id.</param>
/// <param name="Keys">Undated key figures by name, as decimal texts; they hold on every date.</param>
public sealed record EvaluationParty(string? Id, IReadOnlyDictionary<string, string>? Keys = null);

/// <summary>One amount.</summary>
/// <param name="Amount">A decimal text in the request's currency.</param>
public sealed record EvaluationAmount(string? Amount);
