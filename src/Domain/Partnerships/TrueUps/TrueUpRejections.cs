using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>No costs are there to be assessed.</summary>
public sealed record NothingToAssess() : Rejection(
    "nothing-to-assess",
    RejectionKind.Conflict,
    "No costs that are assessed at this point have been posted in the category and year. Check them, and that the agreement has pain and gain.");
