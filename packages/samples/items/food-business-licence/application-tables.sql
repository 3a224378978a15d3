-- 食品经营许可新办申请：主表一张，子表两张。MySQL 5.7，Navicat 导出的样子。
-- 栏目依《食品经营许可和备案管理办法》（市场监管总局令第78号）第十一条、第十三条和食品经营许可申请书拟定；代码是本样例自己的。
SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS = 0;

DROP TABLE IF EXISTS `fl_application`;
CREATE TABLE `fl_application`  (
  `id` bigint(20) NOT NULL AUTO_INCREMENT COMMENT '主键',
  `operator_name` varchar(100) NOT NULL COMMENT '经营者名称',
  `credit_code` varchar(18) NOT NULL COMMENT '统一社会信用代码',
  `subject_kind` char(1) NOT NULL COMMENT '申请人类型：1企业法人，2合伙企业，3个人独资企业，4个体工商户，5其他组织',
  `legal_person` varchar(50) NOT NULL COMMENT '法定代表人（负责人）姓名',
  `legal_person_id` varchar(18) NOT NULL COMMENT '法定代表人（负责人）身份证号码',
  `domicile` varchar(100) NOT NULL COMMENT '住所',
  `contact_name` varchar(50) NOT NULL COMMENT '联系人姓名',
  `contact_phone` varchar(20) NOT NULL COMMENT '联系人电话',
  `site_address` varchar(100) NOT NULL COMMENT '经营场所',
  `site_area` decimal(10, 2) NOT NULL COMMENT '经营面积（平方米）',
  `site_tenure` char(1) NOT NULL COMMENT '经营场所来源（1自有 2租赁 3借用）',
  `business_form` char(1) NOT NULL COMMENT '主体业态',
  `business_items` varchar(100) NOT NULL COMMENT '经营项目（可多选）：11散装食品销售，12散装和预包装食品销售，21热食类食品制售，22冷食类食品制售，23生食类食品制售，24半成品制售，25自制饮品制售，31食品经营管理',
  `has_self_check` tinyint(1) NOT NULL COMMENT '是否建立食品安全自查制度',
  `has_purchase_check` tinyint(1) NOT NULL COMMENT '是否建立进货查验制度',
  `staff_total` int(11) NOT NULL COMMENT '职工人数（人）',
  `staff_examined` int(11) NOT NULL COMMENT '应当体检人数（人）',
  `safety_manager` varchar(50) NOT NULL COMMENT '食品安全管理人员姓名',
  `safety_manager_id` varchar(18) NOT NULL COMMENT '食品安全管理人员身份证号码',
  `sells_online` tinyint(1) NOT NULL COMMENT '是否通过网络经营',
  `online_address` varchar(100) NULL DEFAULT NULL COMMENT '网络经营的网址',
  `has_warehouse` tinyint(1) NOT NULL COMMENT '是否外设仓库',
  `warehouse_address` varchar(100) NULL DEFAULT NULL COMMENT '外设仓库地址',
  `has_agent` tinyint(1) NOT NULL COMMENT '是否委托代办',
  `agent_name` varchar(50) NULL DEFAULT NULL COMMENT '代理人姓名',
  `agent_id_number` varchar(18) NULL DEFAULT NULL COMMENT '代理人身份证号码',
  `agent_phone` varchar(11) NULL DEFAULT NULL COMMENT '代理人手机号码',
  `delivery` char(1) NOT NULL COMMENT '领证方式（1窗口领取 2邮寄）',
  `other` varchar(200) NULL DEFAULT NULL COMMENT '其他',
  `applied_on` date NOT NULL COMMENT '申请日期',
  `create_time` datetime(0) NULL DEFAULT CURRENT_TIMESTAMP COMMENT '创建时间',
  `update_time` datetime(0) NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT '更新时间',
  PRIMARY KEY (`id`) USING BTREE
) ENGINE = InnoDB CHARACTER SET = utf8mb4 COMMENT = '食品经营许可申请' ROW_FORMAT = Dynamic;

DROP TABLE IF EXISTS `fl_application_staff`;
CREATE TABLE `fl_application_staff`  (
  `id` bigint(20) NOT NULL AUTO_INCREMENT COMMENT '主键',
  `application_id` bigint(20) NOT NULL COMMENT '所属申请',
  `name` varchar(50) NOT NULL COMMENT '姓名',
  `gender` char(1) NOT NULL COMMENT '性别(1:男,2:女)',
  `id_number` varchar(18) NOT NULL COMMENT '身份证号码',
  `job` varchar(50) NOT NULL COMMENT '工种',
  `handles_ready_food` tinyint(1) NOT NULL COMMENT '是否接触直接入口食品',
  `health_valid_until` date NULL DEFAULT NULL COMMENT '健康证明有效期至',
  PRIMARY KEY (`id`) USING BTREE,
  CONSTRAINT `fk_staff` FOREIGN KEY (`application_id`) REFERENCES `fl_application` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET = utf8mb4 COMMENT = '从业人员';

DROP TABLE IF EXISTS `fl_application_equipment`;
CREATE TABLE `fl_application_equipment`  (
  `id` bigint(20) NOT NULL AUTO_INCREMENT COMMENT '主键',
  `application_id` bigint(20) NOT NULL COMMENT '所属申请',
  `name` varchar(50) NOT NULL COMMENT '设施设备名称',
  `purpose` char(1) NOT NULL COMMENT '用途（1消毒 2更衣 3盥洗 4冷藏冷冻 5防蝇防鼠 6通风排烟 7废弃物处理）',
  `quantity` int(11) NOT NULL COMMENT '数量',
  `position` varchar(50) NOT NULL COMMENT '位置',
  PRIMARY KEY (`id`) USING BTREE,
  CONSTRAINT `fk_equipment` FOREIGN KEY (`application_id`) REFERENCES `fl_application` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET = utf8mb4 COMMENT = '设施设备';

SET FOREIGN_KEY_CHECKS = 1;
