namespace NetworkHub.Grains.Interfaces;

/// <summary>What a grain answers: a value, or why there is none. Exceptions never cross, because not every process could read them.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <param name="Value">The value; null when there is none, which is an answer too.</param>
/// <param name="Failure">Why there is no value; null when the question was answered.</param>
/// <param name="Text">What an unreadable log says; null otherwise.</param>
[Alias("networkhub.answer`1")]
public sealed record Answer<T>(T? Value, AnswerFailure? Failure = null, string? Text = null)
    where T : class;

/// <summary>Why a question was not answered.</summary>
public enum AnswerFailure
{
    /// <summary>Too much waits for the entity.</summary>
    Overloaded,

    /// <summary>The database cannot be read, or the silo does not know what was asked, being of another version.</summary>
    Unavailable,

    /// <summary>The log holds what this version cannot read.</summary>
    Unreadable,
}
