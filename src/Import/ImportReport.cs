using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Import;

/// <summary>How a file is read and what happens when some of its lines are bad.</summary>
/// <param name="Headers">Which header stands for which column.</param>
/// <param name="Encoding">What characters the bytes stand for.</param>
/// <param name="SkipBad">Whether good lines are posted although others are bad; otherwise one bad line keeps the whole file out.</param>
public sealed record ImportOptions(HeaderMap Headers, FileEncoding Encoding = FileEncoding.Detect, bool SkipBad = false);

/// <summary>What became of a file.</summary>
/// <param name="Added">How many lines were posted.</param>
/// <param name="AlreadyThere">How many lines had been posted by an earlier import.</param>
/// <param name="Bad">The bad lines in order; line 1 for what is wrong with the file as a whole.</param>
public sealed record ImportReport(int Added, int AlreadyThere, IReadOnlyList<BadLine> Bad);

/// <summary>A line that could not be posted.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Errors">Everything that is wrong with it; those without a pointer are about the line as a whole or name the field themselves.</param>
public sealed record BadLine(int Number, IReadOnlyList<ValidationError> Errors)
{
    /// <summary>A line with what is wrong with it as a whole.</summary>
    /// <param name="number">Its number in the file, from 1.</param>
    /// <param name="messages">What is wrong.</param>
    public static BadLine Of(int number, params IReadOnlyList<Message> messages) =>
        new(number, [.. messages.Select(message => new ValidationError("", message))]);
}

/// <summary>How far an import is.</summary>
/// <param name="IsPosting">Whether lines are posted; before that they are checked.</param>
/// <param name="Done">How many lines are done.</param>
/// <param name="Total">How many there are to do.</param>
public sealed record ImportProgress(bool IsPosting, int Done, int Total);
