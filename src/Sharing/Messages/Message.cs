using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Sharing.Messages;

/// <summary>What the core has to tell people: a code and named arguments. The words, in every language, belong to what shows it.</summary>
/// <param name="Code">A stable name of what is told, in kebab case or camelCase; part of the HTTP contract where it appears in an answer.</param>
/// <param name="Arguments">What differs from one occurrence to the next; each name once.</param>
public sealed record Message(string Code, IReadOnlyList<Argument> Arguments)
{
    /// <summary>A message with these arguments.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="arguments">May be none.</param>
    public static Message Of(string code, params IReadOnlyList<Argument> arguments) => new(code, arguments);

    /// <summary>Whether the other tells the same: the code and every argument, in order.</summary>
    /// <param name="other">Another message.</param>
    public bool Equals(Message? other) => other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Arguments.Count);
}

/// <summary>One argument of a message.</summary>
/// <param name="Name">Its name in camelCase, unique within the message: sentences name it where they want it.</param>
/// <param name="Value">Its value.</param>
public sealed record Argument(string Name, ArgumentValue Value)
{
    /// <summary>A text that stands as it is in every language.</summary>
    /// <param name="name">Name of the argument.</param>
    /// <param name="value">The text.</param>
    public static Argument Text(string name, string value) => new(name, new TextArgument(value));

    /// <summary>A number.</summary>
    /// <param name="name">Name of the argument.</param>
    /// <param name="value">The number.</param>
    public static Argument Number(string name, decimal value) => new(name, new NumberArgument(value));

    /// <summary>A calendar year, which is written without a thousands separator.</summary>
    /// <param name="name">Name of the argument.</param>
    /// <param name="value">The year.</param>
    public static Argument Year(string name, int value) => new(name, new YearArgument(value));

    /// <summary>A day.</summary>
    /// <param name="name">Name of the argument.</param>
    /// <param name="value">The day.</param>
    public static Argument Date(string name, DateOnly value) => new(name, new DateArgument(value));

    /// <summary>An amount of money.</summary>
    /// <param name="name">Name of the argument.</param>
    /// <param name="value">The amount in the currency's major unit, as a decimal text: <c>1250.00</c>.</param>
    /// <param name="currency">Its currency.</param>
    public static Argument Amount(string name, string value, Currency currency) => new(name, new AmountArgument(value, currency));

    /// <summary>An entity, such as a party: the gateway says its name.</summary>
    /// <param name="name">Name of the argument.</param>
    /// <param name="id">The entity's id as text.</param>
    public static Argument Entity(string name, string id) => new(name, new EntityArgument(id));

    /// <summary>A word of the hub's own vocabulary, such as a status or a key figure, which each language has its own word for.</summary>
    /// <param name="name">Name of the argument.</param>
    /// <param name="code">The word's code.</param>
    public static Argument Word(string name, string code) => new(name, new WordArgument(code));

    /// <summary>Several values, which are told one after the other.</summary>
    /// <param name="name">Name of the argument.</param>
    /// <param name="values">In order.</param>
    public static Argument List(string name, IReadOnlyList<ArgumentValue> values) => new(name, new ListArgument(values));
}
