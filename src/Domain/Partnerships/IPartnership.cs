using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>What can be asked of a partnership.</summary>
public interface IPartnershipCommand : ICommand<PartnershipState>;

/// <summary>What can happen to a partnership. Amounts are minor units of the partnership's currency.</summary>
public interface IPartnershipEvent : IEvent<PartnershipState>;
