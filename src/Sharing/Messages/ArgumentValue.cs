using System.Text.Json.Serialization;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Sharing.Messages;

/// <summary>The value of an argument; its type tells how a language writes it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(TextArgument), "text")]
[JsonDerivedType(typeof(NumberArgument), "number")]
[JsonDerivedType(typeof(YearArgument), "year")]
[JsonDerivedType(typeof(DateArgument), "date")]
[JsonDerivedType(typeof(AmountArgument), "amount")]
[JsonDerivedType(typeof(EntityArgument), "entity")]
[JsonDerivedType(typeof(WordArgument), "word")]
[JsonDerivedType(typeof(ListArgument), "list")]
[JsonDerivedType(typeof(FigureArgument), "figure")]
[JsonDerivedType(typeof(KeyFigureArgument), "keyFigure")]
[JsonDerivedType(typeof(MessageArgument), "message")]
public abstract record ArgumentValue;

/// <summary>A text that stands as it is in every language.</summary>
/// <param name="Value">The text.</param>
public sealed record TextArgument(string Value) : ArgumentValue;

/// <summary>A number.</summary>
/// <param name="Value">The number.</param>
public sealed record NumberArgument(decimal Value) : ArgumentValue;

/// <summary>A calendar year.</summary>
/// <param name="Value">The year.</param>
public sealed record YearArgument(int Value) : ArgumentValue;

/// <summary>A day.</summary>
/// <param name="Value">The day.</param>
public sealed record DateArgument(DateOnly Value) : ArgumentValue;

/// <summary>An amount of money.</summary>
/// <param name="Value">The amount in the currency's major unit, with its decimals: <c>1250.00</c>.</param>
/// <param name="Currency">Its currency.</param>
public sealed record AmountArgument(string Value, Currency Currency) : ArgumentValue;

/// <summary>An entity by its id.</summary>
/// <param name="Id">The id as text: <c>act_…</c>.</param>
public sealed record EntityArgument(string Id) : ArgumentValue;

/// <summary>A word of the hub's own vocabulary.</summary>
/// <param name="Code">The word's code: <c>withdrawn</c>, <c>population</c>.</param>
public sealed record WordArgument(string Code) : ArgumentValue;

/// <summary>Several values in order.</summary>
/// <param name="Values">The values.</param>
public sealed record ListArgument(IReadOnlyList<ArgumentValue> Values) : ArgumentValue
{
    /// <summary>Whether the other has the same values in the same order.</summary>
    /// <param name="other">Another list.</param>
    public bool Equals(ListArgument? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Count;
}

/// <summary>A number of any size.</summary>
/// <param name="Value">The number as a decimal text: <c>-1250.00</c>.</param>
public sealed record FigureArgument(string Value) : ArgumentValue;

/// <summary>A key figure by its key: the hub has words for some, others are called by their key.</summary>
/// <param name="Key">The key: <c>population</c>.</param>
public sealed record KeyFigureArgument(string Key) : ArgumentValue;

/// <summary>A message inside another, which stands there as its own sentence.</summary>
/// <param name="Message">The message.</param>
public sealed record MessageArgument(Message Message) : ArgumentValue;
